package org.vanthu.signing.internal.verify.proof;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.signature.ServiceAnswer;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureProof;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignerIdentity;
import org.vanthu.signing.internal.verify.proof.Evidence.Unknown;
import org.vanthu.signing.internal.verify.proof.Evidence.Window;

/**
 * Which level the signatures of a file have (EN 319 142-1, clause 6), and what is missing for a higher one. This is about what the
 * file carries; whether any of it is to be believed is for {@link Trust}.
 */
public final class Levels {

    private final List<Made> signatures;
    private final List<Made> stamps;
    private final CarriedData carried;
    private final List<Made> all;
    private @Nullable Chains chains;

    public Levels(List<Made> all, CarriedData carried) {
        this.signatures = all.stream().filter(one -> !one.isStamp()).toList();
        this.stamps = all.stream()
                .filter(Made::isStamp)
                .sorted(Comparator.comparingLong(one -> one.part().end()))
                .toList();
        this.carried = carried;
        this.all = all;
    }

    /** Of what the file carries; only what was stamped needs any. */
    private Chains chains() {
        Chains made = chains;
        if (made != null) {
            return made;
        }
        List<X509Certificate> known = new ArrayList<>(carried.certificates());
        all.forEach(one -> {
            known.addAll(one.carried());
            one.stamp().ifPresent(stamp -> known.addAll(stamp.certificates()));
        });
        made = new Chains(List.of(), known.stream().distinct().toList(), new KnownCertificates());
        chains = made;
        return made;
    }

    /**
     * A certificate about which the file says nothing.
     *
     * @param certificate the certificate
     * @param issuer who issued it; empty where the file does not carry that certificate either
     * @param since when the certificate was used
     */
    public record Lack(X509Certificate certificate, Optional<X509Certificate> issuer, Instant since) {}

    /** The lowest level of its signatures; empty where there is none that has a level. */
    public Optional<SignatureLevel> lowest() {
        return signatures.stream().flatMap(one -> of(one).stream()).min(Comparator.naturalOrder());
    }

    /** The lowest that any signature amounts to, whatever kind it is of; empty where there is none. */
    public Optional<SignatureLevel> lowestAmount() {
        return signatures.stream().map(this::amount).min(Comparator.naturalOrder());
    }

    /** How many of its signatures are of a kind that has no levels. */
    public int olderKinds() {
        return (int) signatures.stream().filter(one -> !one.baseline()).count();
    }

    /** The level of a signature; only those of the baseline form have one. */
    public Optional<SignatureLevel> of(Made signature) {
        return signature.baseline() ? Optional.of(amount(signature)) : Optional.empty();
    }

    /** The level it would have if it were of the baseline form: what the file carries for it is the same for all kinds. */
    private SignatureLevel amount(Made signature) {
        Optional<TimeStamp> stamp = stampOf(signature);
        if (stamp.isEmpty()) {
            return SignatureLevel.B_B;
        }
        Search search = new Search();
        search.chain(signature.signer(), stamp.get().time());
        search.chain(stamp.get().authority(), stamp.get().time());
        if (!search.lacks.isEmpty() || search.lastPlace == 0) {
            return SignatureLevel.B_T;
        }
        boolean kept =
                stamps.stream().anyMatch(over -> search.lastPlace <= over.part().gap());
        return kept ? SignatureLevel.B_LTA : SignatureLevel.B_LT;
    }

    /** The first time stamp that proves a signature's time: its own, or one over the document. */
    private Optional<TimeStamp> stampOf(Made signature) {
        return signature
                .stamp()
                .or(() -> stamps.stream()
                        .filter(over -> signature.part().end() <= over.part().gap())
                        .findFirst()
                        .flatMap(Made::stamp));
    }

    /**
     * The certificates about which the file says nothing: of all stamped signatures, of all time stamps, and of the status services
     * whose answers it carries, where their authority has not said that they need not be looked up (RFC 6960, 4.2.2.2.1).
     */
    public List<Lack> lacks() {
        Search search = new Search();
        for (Made signature : signatures) {
            stampOf(signature).ifPresent(stamp -> {
                search.chain(signature.signer(), stamp.time());
                search.chain(stamp.authority(), stamp.time());
            });
        }
        stamps.forEach(over ->
                search.chain(over.signer(), over.stamp().map(TimeStamp::time).orElse(Instant.MAX)));
        search.responders();
        return List.copyOf(search.lacks.values());
    }

    /** The certificates that the signatures need and that the security store does not hold yet. */
    public List<X509Certificate> certificatesToKeep() {
        List<X509Certificate> needed = new ArrayList<>();
        for (Made signature : signatures) {
            needed.addAll(chains().upwards(signature.signer()));
            signature.stamp().ifPresent(stamp -> needed.addAll(chains().upwards(stamp.authority())));
        }
        stamps.forEach(over -> needed.addAll(chains().upwards(over.signer())));
        needed.removeAll(carried.certificates());
        return needed.stream().distinct().toList();
    }

    /** What the file carries to prove a signature. */
    public SignatureProof proof(String field, SignatureReport.Kind kind, Made made) {
        Optional<TimeStamp> stamp = stampOf(made);
        Instant since = stamp.map(TimeStamp::time).orElse(Instant.MIN);
        List<X509Certificate> chain = chains().upwards(made.signer());
        List<X509Certificate> stampChain =
                stamp.map(one -> chains().upwards(one.authority())).orElse(List.of());
        Set<X509Certificate> all = new LinkedHashSet<>(chain);
        all.addAll(stampChain);
        return new SignatureProof(
                field,
                kind,
                made.isStamp() ? Optional.empty() : Optional.of(amount(made)),
                identities(chain),
                stamp.map(one -> new SignatureProof.Stamp(one.time(), identities(stampChain))),
                all.stream().flatMap(one -> states(one, since)).toList());
    }

    private static List<SignerIdentity> identities(List<X509Certificate> chain) {
        return chain.stream().map(SignerIdentity::of).toList();
    }

    /** Everything the file says about a certificate. */
    private Stream<SignatureProof.State> states(X509Certificate certificate, Instant since) {
        List<X509Certificate> chain = chains().upwards(certificate);
        if (chain.size() < 2) {
            return Stream.empty();
        }
        return carried.evidence().stream().flatMap(one -> {
            Evidence.State said = one.about(certificate, chain.get(1), new Window(since, one.made(), Instant.MAX));
            return said instanceof Unknown
                    ? Stream.empty()
                    : Stream.of(new SignatureProof.State(
                            SignerIdentity.of(certificate).name(),
                            said instanceof Evidence.Revoked(Instant when) ? Optional.of(when) : Optional.empty(),
                            one instanceof AnswerEvidence ? ServiceAnswer.Kind.STATUS : ServiceAnswer.Kind.LIST,
                            SignerIdentity.of(certificate).issuer(),
                            one.made()));
        });
    }

    /** Looks for evidence about chains. */
    private final class Search {

        private final Map<X509Certificate, Lack> lacks = new LinkedHashMap<>();
        private final Map<X509Certificate, Lack> responders = new LinkedHashMap<>();
        private long lastPlace;

        void chain(X509Certificate holder, Instant since) {
            List<X509Certificate> chain = chains().upwards(holder);
            for (int i = 0; i < chain.size(); i++) {
                X509Certificate certificate = chain.get(i);
                if (!Chains.isRoot(certificate)) {
                    Optional<X509Certificate> issuer =
                            i + 1 < chain.size() ? Optional.of(chain.get(i + 1)) : Optional.empty();
                    look(new Lack(certificate, issuer, since));
                }
            }
        }

        private void look(Lack lack) {
            Optional<Evidence> found = carried.evidence().stream()
                    .filter(one -> lack.issuer().isPresent())
                    .filter(one ->
                            !(one.about(lack.certificate(), lack.issuer().get(), window(one, lack)) instanceof Unknown))
                    .min(Comparator.comparingLong(Evidence::place));
            found.ifPresentOrElse(
                    one -> {
                        lastPlace = Math.max(lastPlace, one.place());
                        one.responderToCheck(lack.issuer().orElseThrow(), window(one, lack))
                                .ifPresent(responder -> responders.putIfAbsent(
                                        responder, new Lack(responder, lack.issuer(), lack.since())));
                    },
                    () -> lacks.putIfAbsent(lack.certificate(), lack));
        }

        /** What a status service says of itself proves nothing about it. */
        void responders() {
            for (Lack lack : List.copyOf(responders.values())) {
                boolean told = carried.evidence().stream()
                        .filter(one -> one.responderToCheck(lack.issuer().orElseThrow(), window(one, lack))
                                .filter(lack.certificate()::equals)
                                .isEmpty())
                        .anyMatch(one ->
                                !(one.about(lack.certificate(), lack.issuer().orElseThrow(), window(one, lack))
                                        instanceof Unknown));
                if (!told) {
                    lacks.putIfAbsent(lack.certificate(), lack);
                }
            }
        }

        private static Window window(Evidence one, Lack lack) {
            return new Window(lack.since(), one.made(), Instant.MAX);
        }
    }
}
