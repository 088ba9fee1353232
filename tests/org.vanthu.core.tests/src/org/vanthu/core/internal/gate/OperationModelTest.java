package org.vanthu.core.internal.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.api.Seen;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.testkit.Conforms;

class OperationModelTest {

    interface Undeclared {
        Outcome<Nothing> open(@On DocumentId document);
    }

    interface WithoutOutcome {
        @Operation(permission = Permission.READ_DOCUMENT, kind = Kind.VIEW)
        String open(@On DocumentId document);
    }

    interface WithoutObject {
        @Operation(permission = Permission.READ_DOCUMENT, kind = Kind.VIEW)
        Outcome<String> open(DocumentId document);
    }

    interface WithTwoObjects {
        @Operation(permission = Permission.READ_DOCUMENT, kind = Kind.VIEW)
        Outcome<String> compare(@On DocumentId one, @On DocumentId other);
    }

    interface Sound {
        @Operation(permission = Permission.HANDLE, kind = Kind.CHANGE)
        Outcome<Nothing> note(String text, @On Seen<DocumentId> document);
    }

    @Test
    @Conforms("W.choke-point")
    void anOperationThatDoesNotDeclareWhatItRequiresIsNotServed() {
        assertRefused(Undeclared.class, "Undeclared.open does not declare @Operation");
    }

    @Test
    void anOperationThatCannotAnswerARefusalIsNotServed() {
        assertRefused(WithoutOutcome.class, "WithoutOutcome.open does not answer an Outcome");
    }

    @Test
    @Conforms("W.choke-point")
    void anOperationThatNamesNoObjectIsNotServedUnlessItIsAboutTheCaller() {
        assertRefused(WithoutObject.class, "WithoutObject.open requires READ_DOCUMENT but names no object with @On");
        assertRefused(WithTwoObjects.class, "WithTwoObjects.compare names more than one object");
    }

    @Test
    void theObjectAndTheVersionSeenAreReadFromTheArguments() throws Exception {
        DocumentId document = DocumentId.at(Instant.EPOCH);
        OperationModel model =
                OperationModel.of(Sound.class).get(Sound.class.getMethod("note", String.class, Seen.class));

        Object[] arguments = {"xem lại", new Seen<>(document, 7)};

        assertEquals(Optional.of(document), model.object(arguments));
        assertEquals(OptionalLong.of(7), model.seenVersion(arguments));
        assertEquals("Sound.note", model.name());
    }

    private static void assertRefused(Class<?> facade, String why) {
        Exception thrown = assertThrows(IllegalStateException.class, () -> OperationModel.of(facade));

        assertTrue(thrown.getMessage().contains(why), thrown.getMessage());
    }
}
