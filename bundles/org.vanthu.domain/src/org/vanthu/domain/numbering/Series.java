package org.vanthu.domain.numbering;

import org.vanthu.domain.UnitId;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.LegalType;

/**
 * Which documents share one run of numbers in a year. The paper and the electronic form of a document never differ in series.
 */
public sealed interface Series {

    /** Stable text of the series, part of the key of its register: at most 80 characters, upper case. */
    String code();

    /** All arrivals of an organisation (NĐ 30/2020, Art. 22.2). */
    record Arrivals() implements Series {
        @Override
        public String code() {
            return "ARRIVALS";
        }
    }

    /** All administrative types together (NĐ 30/2020, Art. 15.1.c; the head of the organisation decides). */
    record Administrative() implements Series {
        @Override
        public String code() {
            return "ADMINISTRATIVE";
        }
    }

    /** One administrative type that the head of the organisation lets count by itself (NĐ 30/2020, Art. 15.1.c). */
    record OfType(DocumentType type) implements Series {
        @Override
        public String code() {
            return "TYPE:" + type.name();
        }
    }

    /** One type of legal document: each has numbers of its own (NĐ 30/2020, Art. 15.1.a). */
    record Legal(LegalType type) implements Series {
        @Override
        public String code() {
            return "LEGAL:" + type.name();
        }
    }

    /** An advisory body that uses the seal of its organisation but counts by itself (Annex I, II.3). */
    record Advisory(UnitId body) implements Series {
        @Override
        public String code() {
            return "ADVISORY:" + body.value();
        }
    }

    /** Copies: sao y, sao lục and trích sao share one run (Annex I, Part III). */
    record Copies() implements Series {
        @Override
        public String code() {
            return "COPIES";
        }
    }

    /** The series written by {@link #code()}. */
    static Series parse(String code) {
        if (code.startsWith("LEGAL:")) {
            return new Legal(LegalType.valueOf(code.substring("LEGAL:".length())));
        }
        if (code.startsWith("TYPE:")) {
            return new OfType(DocumentType.valueOf(code.substring("TYPE:".length())));
        }
        if (code.startsWith("ADVISORY:")) {
            return new Advisory(UnitId.parse(code.substring("ADVISORY:".length())));
        }
        return switch (code) {
            case "ARRIVALS" -> new Arrivals();
            case "ADMINISTRATIVE" -> new Administrative();
            case "COPIES" -> new Copies();
            default -> throw new IllegalArgumentException("no such series: " + code);
        };
    }

    /**
     * Whether an administrative document of this type may take its number here. Arrivals and copies have series of their
     * own; of the legal types only those have a form among the 29.
     */
    default boolean takes(DocumentType wanted) {
        return switch (this) {
            case Administrative administrative -> true;
            case Advisory advisory -> true;
            case OfType(DocumentType type) -> type == wanted;
            case Legal(LegalType type) ->
                switch (type) {
                    case LEGAL_DECISION -> wanted == DocumentType.DECISION;
                    case LEGAL_RESOLUTION -> wanted == DocumentType.RESOLUTION;
                    default -> false;
                };
            case Arrivals arrivals -> false;
            case Copies copies -> false;
        };
    }

    /** Whether the head of the organisation decides that there is such a series; the others follow from the law. */
    default boolean byDecision() {
        return this instanceof OfType || this instanceof Advisory;
    }

    /** The kind of register the series belongs to. */
    default RegisterKind kind() {
        return this instanceof Arrivals ? RegisterKind.INCOMING : RegisterKind.OUTGOING;
    }
}
