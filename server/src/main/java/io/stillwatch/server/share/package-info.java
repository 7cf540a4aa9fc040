/**
 * What leaves for peers. A campaign comes in when a person approves it; of it, a closed schema is
 * written down as STIX 2.1 objects, and those go out over TAXII 2.1, word for word as they were
 * approved. No prompt, price, customer, account, address or capacity has a place in the schema.
 * Start at {@link io.stillwatch.server.share.Sharing}; the schema is {@link
 * io.stillwatch.server.share.Indicators}. Cost: a dozen objects of some hundred bytes for each
 * approval, held in memory; a reading goes once through all of them.
 */
@NullMarked
package io.stillwatch.server.share;

import org.jspecify.annotations.NullMarked;
