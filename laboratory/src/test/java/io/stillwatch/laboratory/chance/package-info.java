@NullMarked
package io.stillwatch.laboratory.chance;

import org.jspecify.annotations.NullMarked;
