/**
 * Who people say they are and where they come from: countries, addresses, clients, mail, cards.
 * Takes chance; gives identities and origins. Nothing here is told apart by what an account is for.
 * Start at {@link io.stillwatch.laboratory.network.Networks}. Read next: {@code population}.
 */
@NullMarked
package io.stillwatch.laboratory.network;

import org.jspecify.annotations.NullMarked;
