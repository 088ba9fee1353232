package org.vanthu.domain.search;

/** One part of a question, in the form in which words are kept: see {@link SearchTerms}. */
public sealed interface SearchTerm {

    /** What was typed of it. */
    String letters();

    /** This very word. */
    record Word(String letters) implements SearchTerm {}

    /** Every word that begins so. */
    record Beginning(String letters) implements SearchTerm {}
}
