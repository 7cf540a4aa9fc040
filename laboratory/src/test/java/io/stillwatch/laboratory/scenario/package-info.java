@NullMarked
package io.stillwatch.laboratory.scenario;

import org.jspecify.annotations.NullMarked;
