package org.vanthu.ui.documents.internal.incoming;

import java.util.List;
import org.vanthu.api.incoming.DuplicateFound;
import org.vanthu.api.incoming.Incoming;
import org.vanthu.domain.OrganisationId;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.paper.NoticeGroup;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.Later;

/**
 * Warns while one types that the document seems to be registered already (NĐ 30/2020, Annex VI, Part I), until the clerk says
 * that it is another one.
 */
final class DuplicateWarning {

    private static final int PAUSE = 350;

    private final NoticeGroup group;
    private final Incoming incoming;
    private final OrganisationId organisation;
    private final RegisterModel model;
    private final Asking asking;
    private final Texts texts;

    /** @param notices for nothing else */
    DuplicateWarning(
            NoticeGroup notices, Incoming incoming, OrganisationId organisation, RegisterModel model, Asking asking) {
        this.group = notices;
        this.incoming = incoming;
        this.organisation = organisation;
        this.model = model;
        this.asking = asking;
        this.texts = DocumentTexts.of(notices.place().getDisplay());
        Later later = new Later(notices.place(), PAUSE, this::compare);
        List.of(model.code, model.issuer).forEach(field -> field.onChange(later::ask));
        model.issued.onChange(later::ask);
    }

    private void compare() {
        if (model.canBeCompared()) {
            asking.ask(group.place(), () -> incoming.duplicates(organisation, model.fields()), this::show);
        } else {
            group.clear();
        }
    }

    private void show(List<DuplicateFound> found) {
        group.clear();
        List<DuplicateFound> fresh =
                found.stream().filter(one -> !model.isAcknowledged(one)).toList();
        fresh.forEach(one -> group.say(words(one), Meaning.WARNING));
        if (!fresh.isEmpty()) {
            new ActButton(group.place(), ActButton.Weight.PLAIN, texts.get("register.different"), Icon.CHECK)
                    .onPress(() -> {
                        model.acknowledge(fresh);
                        group.clear();
                    });
            group.measure().run();
        }
    }

    private String words(DuplicateFound one) {
        return texts.get(
                "register.duplicate",
                "number",
                one.document().arrival().number(),
                "code",
                one.document().fields().code(),
                "issuer",
                one.document().fields().organName());
    }
}
