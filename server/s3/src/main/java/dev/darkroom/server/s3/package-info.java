/** Pictures in a bucket of any service that speaks S3. */
@NullMarked
package dev.darkroom.server.s3;

import org.jspecify.annotations.NullMarked;
