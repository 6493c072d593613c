package dev.darkroom.server.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeRowsTest {

    @Test
    void eachRowComesBehindTheOneAboveIt() throws Exception {
        List<Object> taken = new ArrayList<>();
        TreeRows rows = new TreeRows(row -> taken.add(row[0]), 1, 0);
        rows.take(new Object[] {1L, 2L});
        rows.take(new Object[] {2L, 3L});
        rows.take(new Object[] {4L, null});
        assertThat(taken).containsExactly(4L);
        rows.take(new Object[] {3L, null});
        assertThat(taken).containsExactly(4L, 3L, 2L, 1L);
    }
}
