package org.vanthu.domain.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.Language;
import org.vanthu.testkit.Conforms;

class OutgoingStatesTest {

    @Test
    void thePublishedTableSaysWhatTheCodeDoes() throws IOException {
        Path page = page();
        if (System.getenv("VANTHU_WRITE_DOCS") != null) {
            Files.writeString(page, table());
        }

        assertEquals(
                table(),
                Files.readString(page),
                "docs/outgoing-states.md is out of date; its head says how to write it anew");
    }

    @Test
    @Conforms({"VI.III.8.a", "ND30.10-13"})
    void whatIsRecalledOrGivenUpAllowsNothingMore() {
        assertEquals(Set.of(), OutgoingState.RECALLED.allowed());
        assertEquals(Set.of(), OutgoingState.DISCARDED.allowed());
    }

    @Test
    @Conforms({"ND30.10-13", "ND30.32"})
    void nothingIsSignedBeforeBothChecksAndNothingIsSealedBeforeItIsSigned() {
        assertEquals(
                OutgoingState.FORMAT_CHECK,
                OutgoingState.CONTENT_CHECK.after(OutgoingAct.APPROVE_CONTENT).orElseThrow());
        assertEquals(
                OutgoingState.SIGNATURE,
                OutgoingState.FORMAT_CHECK.after(OutgoingAct.APPROVE_FORMAT).orElseThrow());
        assertEquals(Set.of(OutgoingState.SIGNATURE), statesThatAllow(OutgoingAct.SIGN));
        assertEquals(Set.of(OutgoingState.ISSUE), statesThatAllow(OutgoingAct.BEGIN_ISSUE));
        assertTrue(
                OutgoingState.SIGNATURE.doing(OutgoingAct.BEGIN_ISSUE).refusedFor(DraftingTrouble.NOT_IN_THIS_STATE));
    }

    private static Set<OutgoingState> statesThatAllow(OutgoingAct act) {
        return Arrays.stream(OutgoingState.values())
                .filter(state -> state.after(act).isPresent())
                .collect(Collectors.toSet());
    }

    private static String table() {
        StringBuilder text = new StringBuilder("""
                # Outgoing documents: states and allowed acts

                Generated from `OutgoingState`; do not edit. A cell names the state after the act, an empty cell means that
                the act is refused. To write it anew after a change:

                    VANTHU_WRITE_DOCS=1 ./mvnw -B verify -pl tests/org.vanthu.domain.tests -am -Dtest=OutgoingStatesTest

                """);
        text.append("| Act |");
        for (OutgoingState state : OutgoingState.values()) {
            text.append(' ').append(state.name()).append(" |");
        }
        text.append("\n|---|")
                .append("---|".repeat(OutgoingState.values().length))
                .append('\n');
        for (OutgoingAct act : OutgoingAct.values()) {
            text.append("| ").append(act.label(Language.ENGLISH));
            text.append(" (").append(act.label(Language.VIETNAMESE)).append(") |");
            for (OutgoingState state : OutgoingState.values()) {
                text.append(' ')
                        .append(state.after(act).map(Enum::name).orElse(""))
                        .append(" |");
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The page, seen from any folder within the project. */
    private static Path page() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .map(folder -> folder.resolve("docs"))
                .filter(docs -> Files.exists(docs.resolve("conformance.tsv")))
                .findFirst()
                .orElseThrow()
                .resolve("outgoing-states.md");
    }
}
