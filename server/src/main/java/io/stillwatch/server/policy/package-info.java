/**
 * A policy file comes in; a checked {@link io.stillwatch.enforce.Policy} goes out, its conditions
 * in CEL. Start at {@link io.stillwatch.server.policy.PolicyFile}. Cost: some microseconds each
 * time a condition is asked, and never more than a bounded number of steps.
 */
@NullMarked
package io.stillwatch.server.policy;

import org.jspecify.annotations.NullMarked;
