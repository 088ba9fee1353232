package org.vanthu.signing.internal.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.ServiceTrouble;

/** Which addresses of strangers' certificates are asked. No name is looked up here: all are written in numbers. */
class NamedAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/ocsp",
                "http://127.255.0.1/ocsp",
                "http://2130706433/ocsp",
                "http://0.0.0.0/",
                "http://10.20.30.40:8080/admin",
                "http://100.64.0.1/",
                "http://100.127.255.255/",
                "http://169.254.169.254/latest/meta-data",
                "http://172.16.0.1/",
                "https://172.31.255.255/",
                "http://192.0.0.8/",
                "http://192.168.1.1/",
                "http://198.19.0.1/",
                "http://224.0.0.1/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[fd12:3456::1]/",
                "http://[ff02::1]/",
                "http://[64:ff9b::a00:1]/",
                "http://[2002:a00:1::1]/",
                "http://[2001:0:a00:1::1]/"
            })
    void whatLeadsToNobodyOutsideIsNotAsked(URI service) {
        Outcome<URI> answer = NamedAddress.allowed(service, OnlineServices.stampedBy(URI.create("http://8.8.8.8/")));

        assertTrue(answer.refusedFor(ServiceTrouble.WITHIN_OWN_NETWORK), answer.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://1.1.1.1/ocsp",
                "http://9.255.0.1/",
                "http://11.0.0.1/",
                "http://100.63.0.1/",
                "http://100.128.0.1/",
                "http://169.253.0.1/",
                "http://172.15.0.1/",
                "http://172.32.0.1/",
                "http://192.0.1.1/",
                "http://192.167.0.1/",
                "http://192.169.0.1/",
                "http://198.17.0.1/",
                "http://198.20.0.1/",
                "http://223.255.255.1/",
                "https://[2606:4700::1111]/",
                "https://[2001:4860:4860::8888]/"
            })
    void whatIsOutsideIsAsked(URI service) {
        assertEquals(Outcome.done(service), NamedAddress.allowed(service, OnlineServices.NONE));
    }

    @Test
    void aServiceThatIsSetOpensItsMachineAndItsPortOnly() {
        OnlineServices set = OnlineServices.stampedBy(
                URI.create("http://10.0.0.5/tsa"), URI.create("https://10.0.0.6/tsa"), URI.create("urn:none"));

        assertTrue(NamedAddress.allowed(URI.create("http://10.0.0.5:80/ca.crl"), set)
                .isDone());
        assertTrue(NamedAddress.allowed(URI.create("https://10.0.0.6:443/ca.crl"), set)
                .isDone());
        assertFalse(
                NamedAddress.allowed(URI.create("http://10.0.0.6/ca.crl"), set).isDone());
        assertFalse(NamedAddress.allowed(URI.create("http://10.0.0.5:8080/ca.crl"), set)
                .isDone());
        assertFalse(
                NamedAddress.allowed(URI.create("http://10.0.0.7/ca.crl"), set).isDone());
    }

    @Test
    void thisMachineIsNotOutsideWhateverItsAddress() throws SocketException {
        List<InetAddress> own = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .toList();

        assertFalse(own.isEmpty());
        own.forEach(address -> assertFalse(NamedAddress.isOutside(address), address.toString()));
    }

    @Test
    void aNameThatStandsForNothingCannotBeReached() throws UnknownHostException {
        Outcome<URI> answer = NamedAddress.allowed(URI.create("http://nowhere.invalid/"), OnlineServices.NONE);

        assertTrue(answer.refusedFor(ServiceTrouble.UNREACHABLE), answer.toString());
    }
}
