package org.vanthu.ui.administration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vanthu.api.office.ServicesDraft;
import org.vanthu.api.office.ServicesTrouble;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.ServiceAnswer;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SigningServices;
import org.vanthu.spi.signing.ServiceTrouble;
import org.vanthu.ui.administration.AdministrationTexts;
import org.vanthu.ui.kit.text.Texts;

class ServicesModelTest {

    private final ServicesModel model =
            new ServicesModel(Texts.in(Locale.ENGLISH, AdministrationTexts.class), Language.ENGLISH);

    private static final SigningServices SET = new SigningServices(
            SignatureLevel.B_LTA,
            List.of(URI.create("http://tsa.vn/1"), URI.create("http://tsa.vn/2")),
            List.of(),
            List.of(URI.create("http://ca.vn/list.crl")),
            Duration.ofSeconds(7),
            Duration.ofDays(45));

    @Test
    void whatIsShownIsWhatIsSavedOneAddressALine() {
        model.show(SET);

        assertEquals(
                "http://tsa.vn/1\nhttp://tsa.vn/2", model.input("timeStamps").get());
        assertEquals(
                Optional.of(new ServicesDraft(
                        SignatureLevel.B_LTA,
                        List.of("http://tsa.vn/1", "http://tsa.vn/2"),
                        List.of(),
                        List.of("http://ca.vn/list.crl"),
                        7,
                        45)),
                model.draft());
    }

    @Test
    void blankLinesAndSpacesDoNotCount() {
        model.show(SET);

        model.input("status").set("\n  http://ocsp.vn  \r\n\n");

        assertEquals(List.of("http://ocsp.vn"), model.draft().orElseThrow().status());
    }

    @Test
    void whatIsNoNumberIsMarkedAndNothingIsSent() {
        model.show(SET);

        model.input("aheadDays").set("một tháng");

        assertEquals(Optional.empty(), model.draft());
        assertTrue(model.input("aheadDays").trouble().isPresent());
    }

    @Test
    void whatTheOfficeRefusesStandsAtItsInput() {
        model.show(SET);

        List<Trouble> rest =
                model.show(List.of(Trouble.ofField(ServicesTrouble.NOT_AN_ADDRESS, "lists", "address", "ftp://ca.vn")));

        assertEquals(List.of(), rest);
        assertTrue(model.input("lists").trouble().orElseThrow().contains("ftp://ca.vn"));
    }

    @Test
    void onlyATimeStampServiceThatNobodyTrustsHereIsNamedAsNotUsed() {
        ServiceAnswer strange = refused(ServiceAnswer.Kind.TIME_STAMP, "http://tsa.vn/1", ServiceTrouble.NOT_TRUSTED);
        ServiceAnswer silent = refused(ServiceAnswer.Kind.TIME_STAMP, "http://tsa.vn/2", ServiceTrouble.NOT_ASKED);
        ServiceAnswer list = refused(ServiceAnswer.Kind.LIST, "http://ca.vn/list.crl", ServiceTrouble.NOT_TRUSTED);

        assertEquals(List.of("http://tsa.vn/1"), ServicesModel.untrusted(List.of(strange, silent, list)));
    }

    @Test
    void aServiceThatIsNotTrustedIsNamedAtItsInputUntilItIs() {
        ServiceAnswer strange = refused(ServiceAnswer.Kind.TIME_STAMP, "http://tsa.vn/1", ServiceTrouble.NOT_TRUSTED);

        model.tried(List.of(strange));
        Optional<String> before = model.input("timeStamps").trouble();
        model.tried(List.of());

        assertTrue(before.orElseThrow().contains("http://tsa.vn/1"), before.toString());
        assertEquals(Optional.empty(), model.input("timeStamps").trouble());
    }

    private static ServiceAnswer refused(ServiceAnswer.Kind kind, String address, ServiceTrouble why) {
        Trouble trouble = Trouble.of(why, "service", address, "authority", "TSA");
        return new ServiceAnswer(kind, URI.create(address), Duration.ofMillis(20), Optional.empty(), List.of(trouble));
    }
}
