/**
 * Room 9: what is to be done about a campaign. Takes findings, the rules of a {@link
 * io.stillwatch.enforce.Policy} and what people decided; gives proposals, and an action for every
 * account. Knows nothing of how a rule's condition is written, of files, or of the gateway. No rule
 * and no person gets past the {@link io.stillwatch.enforce.Guards}. Start at {@link
 * io.stillwatch.enforce.Enforcer}, then {@link io.stillwatch.enforce.DecisionTable}. Cost: every
 * rule is asked of every member once an evaluation; one look-up for each request. Read next: {@code
 * pipeline}.
 */
@NullMarked
package io.stillwatch.enforce;

import org.jspecify.annotations.NullMarked;
