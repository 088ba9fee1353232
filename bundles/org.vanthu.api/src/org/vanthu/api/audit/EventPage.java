package org.vanthu.api.audit;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.numbering.Series;

/**
 * A page of events, the newest first.
 *
 * @param names the full names of the accounts in them, as they are today
 * @param objects what people call the things in them, by identity: a name or a number, as it is today; without those that
 *     have none; where the whole record is read, of what the facts of the events identify too
 * @param registers which series of numbers the registers in them give, by identity; the words for it are the reader's
 * @param next what to ask the next page with; empty after the last
 */
public record EventPage(
        List<Event> events,
        Map<AccountId, String> names,
        Map<String, String> objects,
        Map<String, Series> registers,
        OptionalLong next) {

    public EventPage {
        events = List.copyOf(events);
        names = Map.copyOf(names);
        objects = Map.copyOf(objects);
        registers = Map.copyOf(registers);
    }
}
