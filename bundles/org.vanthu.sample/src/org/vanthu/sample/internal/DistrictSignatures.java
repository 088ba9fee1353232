package org.vanthu.sample.internal;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vanthu.api.Session;
import org.vanthu.domain.OrganisationId;
import org.vanthu.sample.SampleOffice;
import org.vanthu.sample.internal.SampleDistrict.Body;
import org.vanthu.sample.internal.SampleDistrict.Person;
import org.vanthu.spi.pdf.SampleImages;
import org.vanthu.spi.signing.SamplePki.SampleToken;
import org.vanthu.spi.signing.SamplePki.SampleTokens;

/** Registers the certificates of the sample tokens, trusts their root, and gives each body the picture of its seal. */
final class DistrictSignatures {

    /** Diameter of a seal, millimetres; the decree gives none. */
    private static final double SEAL_DIAMETER = 36;

    private final DistrictPeople people;
    private final SampleImages images;

    DistrictSignatures(DistrictPeople people, SampleImages images) {
        this.people = people;
        this.images = images;
    }

    void register(SampleTokens made, List<Body> bodies) {
        Map<String, SampleToken> tokens = made.tokens().stream()
                .collect(Collectors.toMap(token -> token.holder().label(), Function.identity()));
        trust(made);
        for (Body body : bodies) {
            seal(body, tokens.get(SampleOffice.sealTokenOf(body.code())));
            body.people().stream()
                    .filter(Person::signs)
                    .forEach(person -> sign(person, tokens.get(SampleOffice.tokenOf(person.login()))));
        }
    }

    /** The committee decides for all bodies below it. */
    private void trust(SampleTokens made) {
        OrganisationId top = people.body(SampleDistrict.committee().code());
        Session administrator = people.administrator();
        administrator
                .trust()
                .trust(top, encoded(made.root()), "Chứng thư gốc của văn phòng mẫu, tạo trên máy này")
                .orThrow();
        made.crl()
                .forEach(
                        list -> administrator.trust().keepRevocations(top, list).orThrow());
    }

    private void seal(Body body, SampleToken token) {
        Session administrator = people.administrator();
        OrganisationId organisation = people.body(body.code());
        administrator
                .certificates()
                .registerSeal(organisation, encoded(token.certificate()))
                .orThrow();
        byte[] picture = images.seal(body.name().toUpperCase(Locale.forLanguageTag("vi")), body.place(), SEAL_DIAMETER);
        administrator.marks().keepSeal(organisation, picture, SEAL_DIAMETER).orThrow();
    }

    private void sign(Person person, SampleToken token) {
        people.administrator()
                .certificates()
                .registerPerson(people.account(person.login()), encoded(token.certificate()))
                .orThrow();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("a parsed certificate has its encoding", impossible);
        }
    }
}
