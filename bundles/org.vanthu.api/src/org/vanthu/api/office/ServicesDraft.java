package org.vanthu.api.office;

import java.util.List;
import org.vanthu.domain.signature.SignatureLevel;

/**
 * Services as they are typed.
 *
 * @param level the level that signatures shall have
 * @param timeStamps addresses of time stamp services, the first asked first; blank ones do not count
 * @param status addresses of services for the state of certificates (OCSP)
 * @param lists addresses of revocation lists
 * @param patienceSeconds how long one service may take
 * @param aheadDays how many days before a proof ends it is renewed
 */
public record ServicesDraft(
        SignatureLevel level,
        List<String> timeStamps,
        List<String> status,
        List<String> lists,
        int patienceSeconds,
        int aheadDays) {

    public ServicesDraft {
        timeStamps = List.copyOf(timeStamps);
        status = List.copyOf(status);
        lists = List.copyOf(lists);
    }
}
