package org.vanthu.signing.internal.online;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.DistinguishedNames;
import org.vanthu.domain.signature.ServiceAnswer;
import org.vanthu.domain.signature.ServiceAnswer.Kind;
import org.vanthu.domain.signature.ServiceAnswer.Said;
import org.vanthu.signing.internal.verify.proof.AnswerEvidence;
import org.vanthu.signing.internal.verify.proof.CmsCheck;
import org.vanthu.signing.internal.verify.proof.CmsCheck.Broken;
import org.vanthu.signing.internal.verify.proof.Evidence;
import org.vanthu.signing.internal.verify.proof.Evidence.Unknown;
import org.vanthu.signing.internal.verify.proof.Evidence.Why;
import org.vanthu.signing.internal.verify.proof.Evidence.Window;
import org.vanthu.signing.internal.verify.proof.ListEvidence;
import org.vanthu.signing.internal.verify.proof.TimeStamp;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.ServiceTrial;
import org.vanthu.spi.signing.ServiceTrouble;

/** Tries services by the same questions, and believes the same answers, as when a document is signed. */
@Component
public final class AskingTrial implements ServiceTrial {

    private static final byte[] STAMPED = "Vanthu".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final Line line = new Line();

    @Activate
    public AskingTrial() {}

    @Deactivate
    public void close() {
        line.close();
    }

    @Override
    public List<ServiceAnswer> ask(
            OnlineServices services,
            List<X509Certificate> certificates,
            List<X509Certificate> authorities,
            Instant now) {
        Trying trying = new Trying(services, authorities, now);
        List<ServiceAnswer> answers = new ArrayList<>();
        services.timeStamps().forEach(one -> answers.add(timed(Kind.TIME_STAMP, one, trying::timeStamp)));
        Optional<Asked> asked = services.status().isEmpty() ? Optional.empty() : trying.asked(certificates);
        services.status()
                .forEach(one -> answers.add(timed(Kind.STATUS, one, service -> trying.status(service, asked))));
        services.lists().forEach(one -> answers.add(timed(Kind.LIST, one, trying::list)));
        return answers;
    }

    private static ServiceAnswer timed(Kind kind, URI service, Function<URI, Outcome<Said>> question) {
        long begun = System.nanoTime();
        Outcome<Said> answer = question.apply(service);
        return new ServiceAnswer(
                kind, service, Duration.ofNanos(System.nanoTime() - begun), answer.value(), answer.troubles());
    }

    private record Asked(X509Certificate certificate, X509Certificate issuer) {}

    /** One round of questions. */
    private final class Trying {

        private final OnlineServices services;
        private final List<X509Certificate> authorities;
        private final Instant now;
        private final StateClient states;

        Trying(OnlineServices services, List<X509Certificate> authorities, Instant now) {
            this.services = services;
            this.authorities = authorities;
            this.now = now;
            this.states = new StateClient(line, services, now);
        }

        Outcome<Said> timeStamp(URI service) {
            byte[] digest = Sha256.of(STAMPED).bytes();
            return new TimeStampClient(line)
                    .stampDigest(
                            digest, new OnlineServices(List.of(service), List.of(), List.of(), services.patience()))
                    .flatMap(token -> read(service, token, digest));
        }

        private Outcome<Said> read(URI service, byte[] token, byte[] digest) {
            try {
                TimeStamp stamp = TimeStamp.read(CmsCheck.read(token), name -> digest);
                if (!isTrusted(stamp)) {
                    return Outcome.refused(
                            ServiceTrouble.NOT_TRUSTED, "service", service, "authority", name(stamp.authority()));
                }
                return Outcome.done(new Said(
                        name(stamp.authority()),
                        stamp.time(),
                        Optional.of(stamp.authority().getNotAfter().toInstant())));
            } catch (Broken unreadable) {
                return Outcome.refused(ServiceTrouble.ANSWER_UNREADABLE, "service", service);
            }
        }

        /** Whether one of the known authorities stands above the one that stamped. */
        private boolean isTrusted(TimeStamp stamp) {
            List<X509Certificate> way = new ArrayList<>(List.of(stamp.authority()));
            while (way.size() <= stamp.certificates().size() + 1) {
                X509Certificate last = way.getLast();
                if (authorities.stream().anyMatch(root -> root.equals(last) || issued(root, last))) {
                    return true;
                }
                Optional<X509Certificate> above = stamp.certificates().stream()
                        .filter(one -> issued(one, last))
                        .findFirst();
                if (above.isEmpty()) {
                    return false;
                }
                way.add(above.get());
            }
            return false;
        }

        /** The first certificate that one can ask about, with its issuer. */
        Optional<Asked> asked(List<X509Certificate> certificates) {
            for (X509Certificate certificate : certificates) {
                Optional<X509Certificate> issuer = authorities.stream()
                        .filter(authority -> issued(authority, certificate))
                        .findFirst()
                        .or(() -> states.issuer(certificate).value());
                if (issuer.isPresent()) {
                    return issuer.map(found -> new Asked(certificate, found));
                }
            }
            return Optional.empty();
        }

        Outcome<Said> status(URI service, Optional<Asked> asked) {
            if (asked.isEmpty()) {
                return Outcome.refused(ServiceTrouble.NOTHING_TO_ASK_ABOUT, "service", service);
            }
            X509Certificate certificate = asked.get().certificate();
            return states.askStatus(service, certificate, asked.get().issuer())
                    .flatMap(evidence -> usable(service, evidence, asked.get())
                            .map(good -> new Said(name(certificate), good.made(), nextOf(good))));
        }

        /** What a service says of a revoked certificate is an answer as good as any. */
        private Outcome<Evidence> usable(URI service, Evidence evidence, Asked asked) {
            return evidence.about(asked.certificate(), asked.issuer(), Window.now(now)) instanceof Unknown(Why why)
                    ? refused(service, why, asked)
                    : Outcome.done(evidence);
        }

        private static <T> Outcome<T> refused(URI service, Why why, Asked asked) {
            return switch (why) {
                case SIGNED_BY_ANOTHER -> Outcome.refused(ServiceTrouble.SIGNED_BY_ANOTHER, "service", service);
                case STALE -> Outcome.refused(ServiceTrouble.STALE, "service", service);
                case NOTHING_SAID, RESPONDER_UNKNOWN ->
                    Outcome.refused(
                            ServiceTrouble.STATE_NOT_KNOWN, "service", service, "holder", name(asked.certificate()));
            };
        }

        Outcome<Said> list(URI service) {
            return states.list(service).flatMap(evidence -> {
                ListEvidence list = (ListEvidence) evidence;
                boolean forged = authorities.stream()
                                .anyMatch(one -> one.getSubjectX500Principal()
                                        .equals(list.list().getIssuerX500Principal()))
                        && authorities.stream().noneMatch(one -> signed(one, list));
                Optional<Instant> next =
                        Optional.ofNullable(list.list().getNextUpdate()).map(Date::toInstant);
                if (forged) {
                    return Outcome.refused(ServiceTrouble.SIGNED_BY_ANOTHER, "service", service);
                }
                return next.filter(until -> until.isBefore(now)).isPresent()
                        ? Outcome.refused(ServiceTrouble.STALE, "service", service)
                        : Outcome.done(new Said(
                                DistinguishedNames.commonName(list.list().getIssuerX500Principal()),
                                list.made(),
                                next));
            });
        }

        private static boolean signed(X509Certificate authority, ListEvidence list) {
            try {
                list.list().verify(authority.getPublicKey());
                return true;
            } catch (GeneralSecurityException byAnother) {
                return false;
            }
        }

        private static boolean issued(X509Certificate authority, X509Certificate certificate) {
            try {
                certificate.verify(authority.getPublicKey());
                return !authority.equals(certificate);
            } catch (GeneralSecurityException byAnother) {
                return false;
            }
        }

        private static Optional<Instant> nextOf(Evidence evidence) {
            try {
                if (evidence instanceof AnswerEvidence answer) {
                    for (SingleResp single : answer.answer().getResponses()) {
                        return Optional.ofNullable(single.getNextUpdate()).map(Date::toInstant);
                    }
                }
                return Optional.empty();
            } catch (RuntimeException unreadable) {
                return Optional.empty();
            }
        }

        private static String name(X509Certificate certificate) {
            return DistinguishedNames.commonName(certificate.getSubjectX500Principal());
        }
    }
}
