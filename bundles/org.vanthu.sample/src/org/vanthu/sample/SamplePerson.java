package org.vanthu.sample;

/**
 * A person of the sample office.
 *
 * @param organisation name of the body
 * @param organisationCode code of the body
 * @param password what to sign in with: {@link SampleOffice#PASSWORD} or {@link SampleOffice#FIRST_PASSWORD}
 */
public record SamplePerson(
        String login, String name, String position, String organisation, String organisationCode, String password) {}
