package org.vanthu.api.people;

import org.vanthu.domain.AccountId;
import org.vanthu.domain.organisation.Post;

/** A person to choose, in one of the posts held now. A person with two posts is found twice. */
public record PersonFound(AccountId account, String name, Post post, String unitName) {}
