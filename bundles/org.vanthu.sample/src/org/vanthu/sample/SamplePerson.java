package org.vanthu.sample;

/**
 * A person of the sample office.
 *
 * @param organisation name of the body
 * @param organisationCode code of the body
 */
public record SamplePerson(String login, String name, String position, String organisation, String organisationCode) {}
