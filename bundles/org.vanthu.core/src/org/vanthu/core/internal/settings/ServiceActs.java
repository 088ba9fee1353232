package org.vanthu.core.internal.settings;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.vanthu.api.office.ServiceSettings;
import org.vanthu.api.office.ServicesDraft;
import org.vanthu.api.office.ServicesInUse;
import org.vanthu.api.office.ServicesTrouble;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.gate.Steps;
import org.vanthu.core.internal.trust.TrustLookUp;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.RegisteredCertificate;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.signature.ServiceAnswer;
import org.vanthu.domain.signature.SigningServices;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.store.Stores;

/** Services for signatures, kept, and tried while no transaction is open. */
final class ServiceActs implements ServiceSettings {

    /** An event keeps so much of the addresses; with it it stays below 2 KiB. */
    private static final int ADDRESSES_TOLD = 1_200;

    private final Steps steps;

    ServiceActs(Steps steps) {
        this.steps = steps;
    }

    @Override
    public Outcome<ServicesInUse> services(OrganisationId organisation) {
        return steps.act(act -> Outcome.done(ServiceLookUp.inUse(act.stores(), organisation)));
    }

    @Override
    public Outcome<Nothing> change(OrganisationId organisation, ServicesDraft draft) {
        return steps.act(act -> TypedServices.read(draft).flatMap(services -> {
            act.stores().services().keep(organisation, services);
            act.record("SIGNING_SERVICES_SET", organisation, facts(services));
            return Outcome.done();
        }));
    }

    private static Payload facts(SigningServices services) {
        return Payload.of(
                "level", services.level().word(),
                "timeStamps", told(services.timeStamps()),
                "status", told(services.status()),
                "lists", told(services.lists()),
                "patienceSeconds", services.patience().toSeconds(),
                "aheadDays", services.ahead().toDays());
    }

    private static String told(List<URI> addresses) {
        String all = String.join(" ", addresses.stream().map(URI::toASCIIString).toList());
        int limit = ADDRESSES_TOLD / 3;
        return all.length() <= limit ? all : all.substring(0, limit) + "…";
    }

    @Override
    public Outcome<Nothing> goByThoseAbove(OrganisationId organisation) {
        return steps.act(act -> {
            if (!act.stores().services().remove(organisation)) {
                return Outcome.refused(ServicesTrouble.NOTHING_SET);
            }
            act.record("SIGNING_SERVICES_REMOVED", organisation, Payload.EMPTY);
            return Outcome.done();
        });
    }

    /** What the questions are asked with. */
    private record Known(List<X509Certificate> certificates, List<X509Certificate> authorities, Instant now) {}

    @Override
    public Outcome<List<ServiceAnswer>> tryOut(OrganisationId organisation, ServicesDraft draft) {
        return steps.act(act -> TypedServices.read(draft).map(services -> known(act)))
                .flatMap(known -> TypedServices.read(draft)
                        .map(services -> steps.parts()
                                .signatures()
                                .trial()
                                .ask(
                                        OnlineServices.of(services),
                                        known.certificates(),
                                        known.authorities(),
                                        known.now())));
    }

    private static Known known(Act act) {
        Stores stores = act.stores();
        List<X509Certificate> certificates = stores.certificates().keptBy(act.organisation()).stream()
                .filter(certificate -> certificate.mayBeUsedAt(act.now()))
                .map(RegisteredCertificate::fingerprint)
                .flatMap(fingerprint -> stores.certificates().der(fingerprint).stream())
                .map(TrustLookUp::certificate)
                .toList();
        return new Known(
                certificates,
                TrustLookUp.policy(stores, act.organisation(), act.now()).anchors(),
                act.now());
    }
}
