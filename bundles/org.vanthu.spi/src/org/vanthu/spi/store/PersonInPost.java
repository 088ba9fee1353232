package org.vanthu.spi.store;

import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.Post;

/** A person in one of the posts held now. */
public record PersonInPost(Account account, Post post, String unitName) {}
