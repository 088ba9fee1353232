package org.vanthu.core.internal.office;

import java.util.List;
import org.vanthu.core.internal.gate.Facade;
import org.vanthu.core.internal.gate.FactsSource;

/** What one capability adds to the office: its façades, and the facts of the objects it keeps. */
public record Capability(List<Facade<?>> facades, List<FactsSource<?>> facts) {

    public Capability {
        facades = List.copyOf(facades);
        facts = List.copyOf(facts);
    }
}
