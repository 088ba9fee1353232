package org.vanthu.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The headers of a MANIFEST.MF, with the lists of clauses taken apart. */
record Manifest(Map<String, String> headers) {

    /**
     * One entry of a list.
     *
     * @param name package or bundle
     * @param rest attributes and directives, as written
     */
    record Clause(String name, String rest) {}

    static Manifest parse(String text) {
        Map<String, String> headers = new TreeMap<>();
        for (String line : text.replace("\r", "").replaceAll("\n ", "").split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        return new Manifest(headers);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    List<Clause> clauses(String header) {
        List<Clause> found = new ArrayList<>();
        for (String clause : header(header).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            if (!clause.isBlank()) {
                int end = clause.indexOf(';');
                found.add(new Clause(
                        (end < 0 ? clause : clause.substring(0, end)).strip(), end < 0 ? "" : clause.substring(end)));
            }
        }
        return found;
    }

    List<String> names(String header) {
        return clauses(header).stream().map(Clause::name).toList();
    }
}
