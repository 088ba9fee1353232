package org.vanthu.ui.administration.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vanthu.api.people.AccountLine;
import org.vanthu.domain.Toneless;
import org.vanthu.domain.organisation.Position.Rank;
import org.vanthu.domain.organisation.Role;

/**
 * A list of people as a table program copies or saves it: one a line, the cells set off by tabs, semicolons or commas. A
 * heading says which cell is what; without one the order is name, login, unit, title, rank, roles.
 *
 * @param lines those that were read
 * @param unread what nobody knows in a line, by its number: words for a role or a rank
 */
record AccountListText(List<AccountLine> lines, Map<Integer, List<String>> unread) {

    /** What a cell says. */
    enum Cell {
        NAME("ho va ten", "ho ten", "full name", "name"),
        LOGIN("ten dang nhap", "tai khoan", "login"),
        UNIT("don vi", "phong ban", "phong", "unit"),
        TITLE("chuc vu", "chuc danh", "position", "title"),
        RANK("cap", "cap bac", "rank"),
        ROLES("vai tro", "quyen", "role", "roles");

        private final List<String> headings;

        Cell(String... headings) {
            this.headings = List.of(headings);
        }

        private static Optional<Cell> called(String heading) {
            String words = Toneless.of(heading);
            return List.of(values()).stream()
                    .filter(cell -> cell.headings.contains(words))
                    .findFirst();
        }
    }

    /** The words by which roles and ranks are known, as {@link Toneless} makes them. */
    record Known(Map<String, Role> roles, Map<String, Rank> ranks) {}

    static AccountListText read(String text, Known known) {
        List<String> typed = text.replace("\uFEFF", "").lines().toList();
        String separator = separator(typed);
        List<AccountLine> lines = new ArrayList<>();
        Map<Integer, List<String>> unread = new TreeMap<>();
        Map<Cell, Integer> places = usual();
        boolean first = true;
        for (int i = 0; i < typed.size(); i++) {
            List<String> cells = cells(typed.get(i), separator);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            Map<Cell, Integer> heading = first ? heading(cells) : Map.of();
            first = false;
            if (heading.containsKey(Cell.NAME)) {
                places = heading;
            } else {
                lines.add(line(i + 1, cells, places, known, unread));
            }
        }
        return new AccountListText(List.copyOf(lines), unread);
    }

    private static Map<Cell, Integer> usual() {
        Map<Cell, Integer> places = new EnumMap<>(Cell.class);
        for (Cell cell : Cell.values()) {
            places.put(cell, cell.ordinal());
        }
        return places;
    }

    private static Map<Cell, Integer> heading(List<String> cells) {
        Map<Cell, Integer> places = new EnumMap<>(Cell.class);
        for (int i = 0; i < cells.size(); i++) {
            int place = i;
            Cell.called(cells.get(i)).ifPresent(cell -> places.putIfAbsent(cell, place));
        }
        return places;
    }

    /** The first that occurs, by how surely it sets cells off. */
    private static String separator(List<String> lines) {
        for (String one : List.of("\t", ";", ",")) {
            if (lines.stream().anyMatch(line -> line.contains(one))) {
                return one;
            }
        }
        return "\t";
    }

    /** The cells of a line; one in quotes may hold the separator, and a quote doubled. */
    private static List<String> cells(String line, String separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (sign == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(line.charAt(++i));
            } else if (sign == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (!quoted && separator.indexOf(sign) >= 0) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private static AccountLine line(
            int number, List<String> cells, Map<Cell, Integer> places, Known known, Map<Integer, List<String>> unread) {
        List<String> unknown = new ArrayList<>();
        String title = cell(cells, places, Cell.TITLE);
        Rank rank = rank(cell(cells, places, Cell.RANK), title, known, unknown);
        Set<Role> roles = roles(cell(cells, places, Cell.ROLES), rank, known, unknown);
        if (!unknown.isEmpty()) {
            unread.put(number, List.copyOf(unknown));
        }
        return new AccountLine(
                number,
                cell(cells, places, Cell.NAME),
                cell(cells, places, Cell.LOGIN),
                cell(cells, places, Cell.UNIT),
                title,
                rank,
                roles);
    }

    private static String cell(List<String> cells, Map<Cell, Integer> places, Cell wanted) {
        Integer place = places.get(wanted);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }

    /** Without a word for it the title says it: a deputy is called so, everybody else is a member. */
    private static Rank rank(String typed, String title, Known known, List<String> unknown) {
        if (typed.isBlank()) {
            return Toneless.of(title).startsWith("pho ") ? Rank.DEPUTY : Rank.MEMBER;
        }
        Rank rank = known.ranks().get(Toneless.of(typed));
        if (rank == null) {
            unknown.add(typed);
            return Rank.MEMBER;
        }
        return rank;
    }

    /** Several are set off by a plus or a slash; without any it is that of an officer, or of who heads a unit. */
    private static Set<Role> roles(String typed, Rank rank, Known known, List<String> unknown) {
        if (typed.isBlank()) {
            return Set.of(rank == Rank.MEMBER ? Role.OFFICER : Role.UNIT_HEAD);
        }
        Set<Role> roles = new HashSet<>();
        for (String word : typed.split("[+/]")) {
            Role role = known.roles().get(Toneless.of(word));
            if (role == null) {
                unknown.add(word.strip());
            } else {
                roles.add(role);
            }
        }
        return roles;
    }
}
