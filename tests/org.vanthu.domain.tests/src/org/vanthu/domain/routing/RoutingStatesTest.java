package org.vanthu.domain.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RoutingStatesTest {

    @Test
    void thePublishedTableSaysWhatTheCodeDoes() throws IOException {
        Path page = RoutingStatesDocument.page();
        if (System.getenv("VANTHU_WRITE_DOCS") != null) {
            Files.writeString(page, RoutingStatesDocument.text());
        }

        assertEquals(
                RoutingStatesDocument.text(),
                Files.readString(page),
                "docs/routing-states.md is out of date; its head says how to write it anew");
    }

    @Test
    void whatIsCancelledStaysCancelledAndWhatHasEndedCanOnlyBeUndone() {
        assertTrue(AssignmentState.CANCELLED.acts().isEmpty());
        for (AssignmentState ended :
                EnumSet.of(AssignmentState.DONE, AssignmentState.RETURNED, AssignmentState.RECALLED)) {
            assertEquals(EnumSet.of(AssignmentAct.UNDO), ended.acts());
        }
    }

    @Test
    void aRecalledDocumentAllowsNothingMore() {
        for (DocumentAct act : DocumentAct.values()) {
            assertTrue(HandlingState.CANCELLED.after(act).isEmpty());
            assertTrue(HandlingState.REFUSED.after(act).isEmpty());
        }
    }
}
