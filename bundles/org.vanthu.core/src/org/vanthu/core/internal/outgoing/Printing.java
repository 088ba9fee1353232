package org.vanthu.core.internal.outgoing;

import java.util.Locale;
import java.util.Optional;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.numbering.NumberingRules;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.pdf.PaperHead;

/** What all papers of an organisation have in common: its head, how people and times are written. */
final class Printing {

    private final Act act;

    Printing(Act act) {
        this.act = act;
    }

    PaperHead head() {
        Organisation agency =
                act.stores().organisations().find(act.organisation()).orElseThrow();
        Optional<String> superior =
                agency.superior().flatMap(act.stores().organisations()::find).map(Organisation::name);
        String date = new CellValues("1", "", agency.place(), NumberingRules.dateOf(act.now())).dateWords();
        return new PaperHead(superior, agency.name(), agency.place() + ", " + date);
    }

    String name(AccountId person) {
        return act.stores()
                .accounts()
                .find(person)
                .map(account -> account.name().value())
                .orElse(person.toString());
    }

    /** The words with a capital at the beginning. */
    static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
