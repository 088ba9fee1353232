package org.vanthu.domain.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vanthu.domain.Language;

/** Writes the table of states and allowed acts for people to read: {@code docs/routing-states.md}. */
final class RoutingStatesDocument {

    private RoutingStatesDocument() {}

    /** Where the page stands, seen from any folder within the project. */
    static Path page() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("docs/conformance.tsv"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IOException("no docs folder above " + Path.of("").toAbsolutePath());
        }
        return folder.resolve("docs/routing-states.md");
    }

    static String text() {
        StringBuilder text = new StringBuilder();
        text.append("# Routing: states and allowed acts\n\n");
        text.append(
                "Generated from `AssignmentState` and `HandlingState`; do not edit. A cell names the state after the"
                        + " act,\n");
        text.append("an empty cell means that the act is refused. To write it anew after a change:\n\n");
        text.append("    VANTHU_WRITE_DOCS=1 ./mvnw -B verify -pl tests/org.vanthu.domain.tests -am"
                + " -Dtest=RoutingStatesTest\n\n");
        text.append("## One assignment\n\n");
        header(text, AssignmentState.values().length, AssignmentState.values());
        for (AssignmentAct act : AssignmentAct.values()) {
            text.append("| ").append(act.label(Language.ENGLISH)).append(" (").append(act.label(Language.VIETNAMESE));
            text.append(") |");
            for (AssignmentState state : AssignmentState.values()) {
                text.append(' ')
                        .append(state.after(act).map(Enum::name).orElse(""))
                        .append(" |");
            }
            text.append('\n');
        }
        text.append("\n## An incoming document\n\n");
        text.append("Between `REGISTERED` and `DONE` the state follows from the assignments.\n\n");
        header(text, HandlingState.values().length, HandlingState.values());
        for (DocumentAct act : DocumentAct.values()) {
            text.append("| ").append(act.label(Language.ENGLISH)).append(" (").append(act.label(Language.VIETNAMESE));
            text.append(") |");
            for (HandlingState state : HandlingState.values()) {
                text.append(' ')
                        .append(state.after(act).map(Enum::name).orElse(""))
                        .append(" |");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void header(StringBuilder text, int columns, Enum<?>[] states) {
        text.append("| Act |");
        for (Enum<?> state : states) {
            text.append(' ').append(state.name()).append(" |");
        }
        text.append("\n|---|").append("---|".repeat(columns)).append('\n');
    }
}
