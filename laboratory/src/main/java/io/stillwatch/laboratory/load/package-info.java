/**
 * Drives a running service as gateways and collectors do. An address and a token come in; how fast
 * it took traffic in and how long gateways waited go out. Start at {@link
 * io.stillwatch.laboratory.load.IntakeLoad} and {@link io.stillwatch.laboratory.load.GatewayLoad}.
 * Cost: a connection and a thread for each sender.
 */
@NullMarked
package io.stillwatch.laboratory.load;

import org.jspecify.annotations.NullMarked;
