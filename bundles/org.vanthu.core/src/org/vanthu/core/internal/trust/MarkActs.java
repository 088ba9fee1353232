package org.vanthu.core.internal.trust;

import java.util.Optional;
import org.vanthu.api.Marks;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.signature.MarkImage;

/** Keeping pictures of signatures and seals; the event names the picture by its hash. */
final class MarkActs implements Marks {

    private final Act act;

    MarkActs(Act act) {
        this.act = act;
    }

    @Override
    public Outcome<Optional<MarkImage>> mine() {
        return Outcome.done(act.stores().marks().of(act.actor().account()));
    }

    @Override
    public Outcome<Nothing> keepMine(byte[] png, double widthMm) {
        return MarkImage.read(png, widthMm)
                .flatMap(image -> keep("SIGNATURE_IMAGE_KEPT", act.actor().account(), image));
    }

    @Override
    public Outcome<Optional<MarkImage>> seal(OrganisationId organisation) {
        return Outcome.done(act.stores().marks().of(organisation));
    }

    @Override
    public Outcome<Nothing> keepSeal(OrganisationId organisation, byte[] png, double widthMm) {
        return MarkImage.read(png, widthMm).flatMap(image -> keep("SEAL_IMAGE_KEPT", organisation, image));
    }

    private Outcome<Nothing> keep(String event, Id holder, MarkImage image) {
        act.stores().marks().keep(holder, image, act.now());
        act.record(
                event, holder, Payload.of("image", Sha256.of(image.png()), "widthMm", String.valueOf(image.widthMm())));
        return Outcome.done();
    }
}
