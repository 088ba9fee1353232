package org.vanthu.core.internal.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vanthu.api.office.ServicesDraft;
import org.vanthu.api.office.ServicesTrouble;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SigningServices;

/** Reads what an administrator has typed as services; every trouble is said at its input. */
final class TypedServices {

    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST_ADDRESSES = 10;
    private static final int SHORTEST_PATIENCE = 1;
    private static final int LONGEST_PATIENCE = 60;
    private static final int FEWEST_DAYS = 1;
    private static final int MOST_DAYS = 365;

    private final ServicesDraft draft;
    private final List<Trouble> troubles = new ArrayList<>();

    private TypedServices(ServicesDraft draft) {
        this.draft = draft;
    }

    static Outcome<SigningServices> read(ServicesDraft draft) {
        return new TypedServices(draft).read();
    }

    private Outcome<SigningServices> read() {
        List<URI> timeStamps = addresses("timeStamps", draft.timeStamps());
        List<URI> status = addresses("status", draft.status());
        List<URI> lists = addresses("lists", draft.lists());
        if (draft.level() != SignatureLevel.B_B && draft.timeStamps().stream().allMatch(String::isBlank)) {
            troubles.add(Trouble.ofField(
                    ServicesTrouble.LEVEL_NEEDS_TIME_STAMPS,
                    "timeStamps",
                    "level",
                    draft.level().word()));
        }
        bounds(
                ServicesTrouble.PATIENCE_OUT_OF_BOUNDS,
                "patienceSeconds",
                draft.patienceSeconds(),
                SHORTEST_PATIENCE,
                LONGEST_PATIENCE);
        bounds(ServicesTrouble.AHEAD_OUT_OF_BOUNDS, "aheadDays", draft.aheadDays(), FEWEST_DAYS, MOST_DAYS);
        return troubles.isEmpty()
                ? Outcome.done(new SigningServices(
                        draft.level(),
                        timeStamps,
                        status,
                        lists,
                        Duration.ofSeconds(draft.patienceSeconds()),
                        Duration.ofDays(draft.aheadDays())))
                : Outcome.refused(troubles);
    }

    private void bounds(ServicesTrouble kind, String field, int value, int least, int most) {
        if (value < least || value > most) {
            troubles.add(Trouble.ofField(kind, field, "least", least, "most", most));
        }
    }

    private List<URI> addresses(String field, List<String> typed) {
        List<String> named =
                typed.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
        if (named.size() > MOST_ADDRESSES) {
            troubles.add(Trouble.ofField(ServicesTrouble.TOO_MANY_ADDRESSES, field, "limit", MOST_ADDRESSES));
            return List.of();
        }
        List<URI> read = new ArrayList<>();
        Set<URI> before = new HashSet<>();
        for (String address : named) {
            address(field, address)
                    .ifDone(uri -> {
                        read.add(uri);
                        if (!before.add(uri)) {
                            troubles.add(Trouble.ofField(ServicesTrouble.ADDRESS_TWICE, field, "address", address));
                        }
                    })
                    .troubles()
                    .forEach(troubles::add);
        }
        return read;
    }

    private static Outcome<URI> address(String field, String typed) {
        if (typed.length() > LONGEST_ADDRESS) {
            return Outcome.refused(Trouble.ofField(
                    ServicesTrouble.ADDRESS_TOO_LONG,
                    field,
                    "address",
                    typed.substring(0, 40) + "…",
                    "limit",
                    LONGEST_ADDRESS));
        }
        try {
            URI uri = URI.create(new URI(typed).toASCIIString());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean askable = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
            return askable ? Outcome.done(uri) : noAddress(field, typed);
        } catch (URISyntaxException odd) {
            return noAddress(field, typed);
        }
    }

    private static Outcome<URI> noAddress(String field, String typed) {
        return Outcome.refused(Trouble.ofField(ServicesTrouble.NOT_AN_ADDRESS, field, "address", typed));
    }
}
