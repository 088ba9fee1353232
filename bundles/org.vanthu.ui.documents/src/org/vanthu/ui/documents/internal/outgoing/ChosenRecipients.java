package org.vanthu.ui.documents.internal.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.ui.kit.form.Field;

/** To whom something goes, each once; knows nothing of the screen. */
final class ChosenRecipients {

    final Field<List<Recipient>> field = new Field<>(List.of());

    /** Adds a body; to one that works here it is delivered electronically. */
    void add(Organisation body) {
        Recipient recipient = body.hosting() == Organisation.Hosting.HERE
                ? new Recipient.Here(body.id(), body.name(), body.code().value())
                : new Recipient.Outside(body.name(), Optional.of(body.code().value()), "");
        add(recipient);
    }

    /** Adds somebody without an electronic channel by name. */
    void addOutside(String name) {
        if (!name.isBlank()) {
            add(new Recipient.Outside(name.strip(), Optional.empty(), ""));
        }
    }

    private void add(Recipient recipient) {
        if (field.get().stream().noneMatch(one -> one.name().equals(recipient.name()))) {
            List<Recipient> more = new ArrayList<>(field.get());
            more.add(recipient);
            field.set(List.copyOf(more));
        }
    }

    void remove(Recipient recipient) {
        field.set(field.get().stream().filter(one -> !one.equals(recipient)).toList());
    }
}
