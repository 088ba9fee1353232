package org.vanthu.spi.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.vanthu.domain.signature.ServiceAnswer;

/** Tries services on the network, each with a real question, so that an administrator sees what each of them is worth. */
public interface ServiceTrial {

    /**
     * Asks every one of the services, also those that stand behind one that answers.
     *
     * @param certificates status services are asked about the first of these whose issuer is known or names its address
     * @param authorities certificates of authorities that are known
     * @param now the moment at which answers must be fresh
     * @return one answer for each, in their order
     */
    List<ServiceAnswer> ask(
            OnlineServices services,
            List<X509Certificate> certificates,
            List<X509Certificate> authorities,
            Instant now);
}
