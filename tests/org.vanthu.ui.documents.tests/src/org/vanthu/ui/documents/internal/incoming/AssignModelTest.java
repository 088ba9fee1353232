package org.vanthu.ui.documents.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.time.TimeLimit;

class AssignModelTest {

    private static final Instant NOW = Instant.parse("2026-02-05T02:00:00Z");

    private final AssignModel model = new AssignModel();
    private final Assignee finance = new Assignee.ToUnit(UnitId.at(NOW));
    private final Assignee culture = new Assignee.ToUnit(UnitId.at(NOW));
    private final Assignee health = new Assignee.ToUnit(UnitId.at(NOW));

    @Test
    void theFirstPickedLeadsAndTheNextCoOperates() {
        model.add(finance, "Phòng Tài chính", model.next());
        model.add(culture, "Phòng Văn hóa", model.next());

        assertEquals(
                List.of(Part.LEAD, Part.CO_OPERATE),
                model.lines().stream().map(AssignModel.Line::part).toList());
    }

    @Test
    void aSecondLeadMakesTheFirstCoOperate() {
        model.add(finance, "Phòng Tài chính", Part.LEAD);

        model.add(culture, "Phòng Văn hóa", Part.LEAD);

        assertEquals(culture, model.lines().getFirst().assignee());
        assertEquals(Part.CO_OPERATE, model.lines().getLast().part());
    }

    @Test
    void nobodyIsThereTwice() {
        model.add(finance, "Phòng Tài chính", Part.LEAD);

        model.add(finance, "Phòng Tài chính", Part.INFORM);

        assertEquals(1, model.lines().size());
        assertEquals(Part.INFORM, model.lines().getFirst().part());
    }

    @Test
    void theDeadlineIsWhatWasSaidAndDoesNotBindThoseInformed() {
        model.due.showDays(3);
        model.add(finance, "Phòng Tài chính", Part.LEAD);
        model.add(health, "Phòng Y tế", Part.INFORM);

        List<Distribution.Line> lines = model.distribution().lines();

        assertEquals(Optional.of(new TimeLimit.Days(3)), lines.getFirst().limit());
        assertTrue(lines.getLast().limit().isEmpty());
    }

    @Test
    void nothingIsAskedWithoutAnybodyOrWithADeadlineThatIsNone() {
        assertFalse(model.isReady());

        model.add(finance, "Phòng Tài chính", Part.LEAD);
        assertTrue(model.isReady());

        model.due.showDays(TimeLimit.MOST + 1);
        assertFalse(model.isReady());
    }
}
