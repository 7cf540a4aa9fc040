package io.stillwatch.enforce;

import io.stillwatch.view.CampaignView;
import io.stillwatch.view.MemberView;

/**
 * What a rule is asked about: one member of one campaign, at a time.
 *
 * @param campaign the verdict as it is shown
 * @param member the member
 * @param holder what is known of the account's holder
 * @param at the time, in milliseconds since 1970
 */
public record Subject(CampaignView campaign, MemberView member, AccountHolder holder, long at) {}
