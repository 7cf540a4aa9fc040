/**
 * What the console shows. Findings, decisions and holders come in; records in the report's own
 * words go out, and beside them the files of a page that holds none of it: a person opens that in a
 * browser, and it asks for the rest with the person's token. Start at {@link
 * io.stillwatch.server.console.Assets} and {@link io.stillwatch.server.console.CampaignSheet}.
 * Cost: the files are read once and held, some tens of kilobytes.
 */
@NullMarked
package io.stillwatch.server.console;

import org.jspecify.annotations.NullMarked;
