package org.vanthu.core.internal.signin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vanthu.core.internal.office.PaperTools;
import org.vanthu.core.internal.office.SignatureTools;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.pdf.DocumentComposer;
import org.vanthu.spi.pdf.Drawings;
import org.vanthu.spi.pdf.FileInspector;
import org.vanthu.spi.pdf.OfficeConverter;
import org.vanthu.spi.pdf.PageReader;
import org.vanthu.spi.pdf.PaperCopies;
import org.vanthu.spi.pdf.PaperPrinter;
import org.vanthu.spi.pdf.SigningPreparation;
import org.vanthu.spi.signing.LevelRaiser;
import org.vanthu.spi.signing.ProofReader;
import org.vanthu.spi.signing.ServiceTrial;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.SignedReturn;
import org.vanthu.spi.signing.ValidationReports;
import org.vanthu.spi.store.OfficeStore;
import org.vanthu.spi.store.StoreCopies;
import org.vanthu.spi.store.Stores;

/** Knows whether a transaction is open in a thread, and lets no slow tool work while one is. */
public final class OpenTransactions {

    private final ThreadLocal<Integer> open = ThreadLocal.withInitial(() -> 0);
    private final Set<Class<?>> used = ConcurrentHashMap.newKeySet();
    private volatile BiPredicate<Class<?>, Object> failing = (type, argument) -> false;

    /** The tools that were used, each while no transaction was open. */
    public Set<Class<?>> used() {
        return Set.copyOf(used);
    }

    /** Lets a tool fail when it is given such a thing first. */
    public void failOver(BiPredicate<Class<?>, Object> thing) {
        failing = thing;
    }

    /** The store, watched. */
    public OfficeStore over(OfficeStore store) {
        return new OfficeStore() {
            @Override
            public <R> R read(Function<Stores, R> question) {
                return within(() -> store.read(question));
            }

            @Override
            public <T> Outcome<T> change(Function<Stores, Outcome<T>> change) {
                return within(() -> store.change(change));
            }

            @Override
            public StoreCopies copies() {
                return store.copies();
            }

            @Override
            public void close() {
                store.close();
            }
        };
    }

    private <R> R within(Supplier<R> transaction) {
        open.set(open.get() + 1);
        try {
            return transaction.get();
        } finally {
            open.set(open.get() - 1);
        }
    }

    PaperTools outside(PaperTools tools) {
        return new PaperTools(
                outside(FileInspector.class, tools.inspector()),
                outside(DocumentComposer.class, tools.composer()),
                outside(SigningPreparation.class, tools.preparation()),
                outside(Drawings.class, tools.drawings()),
                outside(PaperPrinter.class, tools.printer()),
                outside(OfficeConverter.class, tools.converter()),
                outside(PageReader.class, tools.reader()),
                outside(PaperCopies.class, tools.copies()));
    }

    SignatureTools outside(SignatureTools tools) {
        return new SignatureTools(
                outside(SignatureVerifier.class, tools.verifier()),
                outside(SignedReturn.class, tools.returns()),
                outside(LevelRaiser.class, tools.raiser()),
                outside(ServiceTrial.class, tools.trial()),
                outside(ProofReader.class, tools.proofs()),
                outside(ValidationReports.class, tools.reports()));
    }

    private <T> T outside(Class<T> type, T tool) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (open.get() > 0) {
                        throw new IllegalStateException(type.getSimpleName() + " works while a transaction is open");
                    }
                    used.add(type);
                    if (arguments != null && failing.test(type, arguments[0])) {
                        throw new IllegalStateException("a mistake of the program");
                    }
                    try {
                        return method.invoke(tool, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
