package org.vanthu.ui.documents.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.AssignmentWish;
import org.vanthu.domain.routing.Part;

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
    void theDeadlineIsTheEndOfTheDayAndDoesNotBindThoseInformed() {
        model.due.set(Optional.of(LocalDate.of(2026, 2, 10)));
        model.add(finance, "Phòng Tài chính", Part.LEAD);
        model.add(health, "Phòng Y tế", Part.INFORM);

        List<AssignmentWish> wishes = model.distribution().wishes();

        assertEquals(
                Optional.of(Instant.parse("2026-02-10T10:00:00Z")),
                wishes.getFirst().due());
        assertTrue(wishes.getLast().due().isEmpty());
    }
}
