package org.vanthu.domain.drafting;

import org.vanthu.domain.AccountId;

/**
 * Who judges a draft, and in what capacity it is signed.
 *
 * @param contentChecker head of the drafting unit, or who answers for the content in their place (NĐ 30/2020, Art. 12.1)
 * @param formatChecker the person designated to check format (Art. 12.2)
 * @param signer the competent person (Art. 13)
 */
public record ApprovalRoute(
        AccountId contentChecker, AccountId formatChecker, AccountId signer, SigningCapacity capacity) {}
