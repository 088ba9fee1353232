package org.vanthu.bench.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;

/** What a search reads at least, by plain JDBC: ranges of indexes, and what a list shows of each document by primary key. */
final class RawSearch implements AutoCloseable {

    private static final String OF_PERSON = """
        SELECT document_id FROM assignment WHERE account_id = ?
        ORDER BY account_id, document_id DESC FETCH FIRST ? ROWS ONLY\
        """;
    private static final String WITH_WORD = """
        SELECT object_id FROM search_word WHERE organisation_id = ? AND word = ?
        ORDER BY organisation_id, word, object_id DESC FETCH FIRST ? ROWS ONLY\
        """;
    private static final String IS_PERSONS =
            "SELECT document_id FROM assignment WHERE account_id = ? AND document_id = ?";
    private static final String HEADLINE = """
        SELECT object_id, object_kind, organisation_id, number_shown, day_shown, code, issuer, subject, type_name,
            type_code, urgency, state, holder
        FROM headline WHERE object_id = ?\
        """;
    private static final int ALL = Integer.MAX_VALUE;

    private final Connection connection;
    private final PreparedStatement ofPerson;
    private final PreparedStatement withWord;
    private final PreparedStatement isPersons;
    private final PreparedStatement headline;

    RawSearch(Connection connection) throws SQLException {
        this.connection = connection;
        this.ofPerson = connection.prepareStatement(OF_PERSON);
        this.withWord = connection.prepareStatement(WITH_WORD);
        this.isPersons = connection.prepareStatement(IS_PERSONS);
        this.headline = connection.prepareStatement(HEADLINE);
    }

    /** The newest documents of a person, with what a list shows of them. */
    void page(AccountId person, int limit) throws SQLException {
        ofPerson.setString(1, person.toString());
        ofPerson.setInt(2, limit);
        try (ResultSet keys = ofPerson.executeQuery()) {
            while (keys.next()) {
                show(keys.getString(1));
            }
        }
        connection.commit();
    }

    /** All keys with this word, for each whether it is the person's, and what a list shows of those that are. */
    void ofPersonWith(AccountId person, OrganisationId organisation, String word) throws SQLException {
        try (ResultSet keys = keys(organisation, word)) {
            while (keys.next()) {
                String key = keys.getString(1);
                isPersons.setString(1, person.toString());
                isPersons.setString(2, key);
                try (ResultSet tied = isPersons.executeQuery()) {
                    if (tied.next()) {
                        show(key);
                    }
                }
            }
        }
        connection.commit();
    }

    /** All keys of a person and all with this word; answers how many. */
    int bothRanges(AccountId person, OrganisationId organisation, String word) throws SQLException {
        int read = 0;
        ofPerson.setString(1, person.toString());
        ofPerson.setInt(2, ALL);
        try (ResultSet keys = ofPerson.executeQuery()) {
            while (keys.next()) {
                read += keys.getString(1).length() > 0 ? 1 : 0;
            }
        }
        try (ResultSet keys = keys(organisation, word)) {
            while (keys.next()) {
                read += keys.getString(1).length() > 0 ? 1 : 0;
            }
        }
        connection.commit();
        return read;
    }

    private ResultSet keys(OrganisationId organisation, String word) throws SQLException {
        withWord.setString(1, organisation.toString());
        withWord.setString(2, word);
        withWord.setInt(3, ALL);
        return withWord.executeQuery();
    }

    private void show(String key) throws SQLException {
        headline.setString(1, key);
        try (ResultSet shown = headline.executeQuery()) {
            shown.next();
            int columns = shown.getMetaData().getColumnCount();
            for (int i = 1; i <= columns; i++) {
                shown.getObject(i);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        ofPerson.close();
        withWord.close();
        isPersons.close();
        headline.close();
        connection.close();
    }
}
