package org.vanthu.sample.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.api.OpenOffice;
import org.vanthu.api.Progress;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.sample.SampleOffice;
import org.vanthu.sample.SampleOffices;
import org.vanthu.sample.SamplePerson;
import org.vanthu.sample.internal.SampleDistrict.Body;
import org.vanthu.sample.internal.SampleDistrict.Person;
import org.vanthu.spi.pdf.SampleImages;
import org.vanthu.spi.signing.SamplePki;
import org.vanthu.spi.signing.SamplePki.Holder;
import org.vanthu.spi.signing.SamplePki.SampleTokens;

/** Makes the sample district: its bodies and people, and their tokens. */
@Component
public final class DistrictOffices implements SampleOffices {

    private final SamplePki pki;
    private final SampleImages images;

    @Activate
    public DistrictOffices(@Reference SamplePki pki, @Reference SampleImages images) {
        this.pki = pki;
        this.images = images;
    }

    @Override
    public Outcome<SampleOffice> make(OpenOffice office, Path tokens, Instant now, Progress progress) {
        return make(office, bodies(), tokens, now, progress);
    }

    @Override
    public Outcome<SampleOffice> makeFew(OpenOffice office, Path tokens, Instant now, Progress progress) {
        return make(office, few(), tokens, now, progress);
    }

    private Outcome<SampleOffice> make(
            OpenOffice office, List<Body> bodies, Path tokens, Instant now, Progress progress) {
        return DistrictPeople.begin(office, images).map(people -> {
            try (people) {
                Optional<SampleTokens> made = settle(people, bodies, tokens, now, progress);
                made.ifPresent(all -> new DistrictSignatures(people, images).register(all, bodies));
                return new SampleOffice(listed(bodies), made.map(SampleTokens::driver));
            }
        });
    }

    /** Settles the people while the tokens are made: neither needs the other, and a token is not made on all cores. */
    private Optional<SampleTokens> settle(
            DistrictPeople people, List<Body> bodies, Path tokens, Instant now, Progress progress) {
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<Outcome<SampleTokens>> made = beside.submit(() -> pki.make(tokens, holders(bodies), now));
            people.settle(bodies, progress);
            return made.get().value();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the tokens of the sample were not made", failed.getCause());
        } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody waits for the sample any more", given);
        }
    }

    @Override
    public SampleOffice madeBefore(Path tokens) {
        return new SampleOffice(listed(bodies()), pki.driverOf(tokens));
    }

    /** Signers and seals, in the order in which {@link DistrictSignatures} finds them again. */
    private static List<Holder> holders(List<Body> bodies) {
        List<Holder> holders = new ArrayList<>();
        for (Body body : bodies) {
            body.people().stream()
                    .filter(Person::signs)
                    .forEach(person -> holders.add(new Holder(
                            person.name(),
                            body.name(),
                            person.position(),
                            SampleOffice.tokenOf(person.login()),
                            SampleOffice.PIN)));
            holders.add(
                    new Holder(body.name(), body.name(), "", SampleOffice.sealTokenOf(body.code()), SampleOffice.PIN));
        }
        return holders;
    }

    private static List<SamplePerson> listed(List<Body> bodies) {
        return bodies.stream()
                .flatMap(body -> body.people().stream()
                        .map(person -> new SamplePerson(
                                person.login(),
                                person.name(),
                                person.position(),
                                body.name(),
                                body.code(),
                                SampleDistrict.isSettled(person)
                                        ? SampleOffice.PASSWORD
                                        : SampleOffice.FIRST_PASSWORD)))
                .toList();
    }

    private static List<Body> few() {
        return bodies().stream()
                .filter(body -> SampleDistrict.isSettled(body.people().getLast()))
                .toList();
    }

    private static List<Body> bodies() {
        return Stream.concat(Stream.of(SampleDistrict.committee()), SampleDistrict.others().stream())
                .toList();
    }
}
