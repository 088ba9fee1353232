package org.vanthu.domain.dispatch;

import java.util.Optional;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.document.NamedRecipient;

/** To whom a document goes. */
public sealed interface Recipient {

    /** Longest name, in characters (Annex VI, {@code OrganName}). */
    int LONGEST_NAME = 200;

    /** Name as printed under "Nơi nhận". */
    String name();

    /** Its code, where it has one. */
    Optional<String> code();

    /** As the metadata of the document name it. */
    default NamedRecipient named() {
        return new NamedRecipient(code().orElse(""), name());
    }

    /** An organisation that works in this installation; the document arrives there when it is issued. */
    record Here(OrganisationId organisation, String name, String organisationCode) implements Recipient {
        @Override
        public Optional<String> code() {
            return Optional.of(organisationCode);
        }
    }

    /** A unit of the issuing organisation itself. */
    record Inside(UnitId unit, String name) implements Recipient {
        @Override
        public Optional<String> code() {
            return Optional.empty();
        }
    }

    /**
     * Somebody without an electronic channel: it stands on the dispatch list, and the clerk says when it has left.
     *
     * @param address where it is carried or posted to; may be empty
     */
    record Outside(String name, Optional<String> code, String address) implements Recipient {}
}
