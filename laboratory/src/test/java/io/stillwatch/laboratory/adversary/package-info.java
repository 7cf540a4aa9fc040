@NullMarked
package io.stillwatch.laboratory.adversary;

import org.jspecify.annotations.NullMarked;
