package org.bednight.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.bednight.problem.Problem;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final Faults faults = new Faults();

    @Test
    void no_fault_no_failure() {
        assertThat(faults.isEmpty()).isTrue();
        assertThatCode(faults::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void one_fault_is_told_in_words() {
        faults.add(new RowFault(4, "price", "678.705", "pounds with at most two decimals"));

        assertThatThrownBy(faults::throwIfAny)
                .isInstanceOf(FaultyFile.class)
                .hasMessage("The file has a fault and nothing was stored. Mend it and send the file again."
                        + " In line 4, column price: expected pounds with at most two decimals, but was '678.705'.");
    }

    @Test
    void several_faults_are_told_by_number_and_the_first_of_the_file() {
        IntStream.range(0, 1_200).forEach(i -> faults.add(new RowFault(2_000 - i, "to", "", "a date")));
        faults.add(new RowFault(5, "", "a,b", "3 cells"));

        assertThatThrownBy(faults::throwIfAny)
                .hasMessage("The file has 1,201 faults and nothing was stored. Mend them and send the file again."
                        + " First, in line 5: expected 3 cells, but was 'a,b'.");
    }

    @Test
    void a_fault_of_the_whole_file_names_no_line() {
        faults.add(RowFault.ofFile("", "at least one row"));

        assertThatThrownBy(faults::throwIfAny)
                .hasMessage("The file has a fault and nothing was stored. Mend it and send the file again."
                        + " In the file: expected at least one row.");
    }

    @Test
    void the_problem_lists_its_faults_by_line_then_by_column() {
        var later = new RowFault(3, "from", "x", "a date");
        var second = new RowFault(2, "to", "x", "a date");
        var first = new RowFault(2, "from", "x", "a date");
        List.of(later, second, first).forEach(faults::add);

        var problem = catchThrowableOfType(FaultyFile.class, faults::throwIfAny);

        assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
        assertThat(problem.type()).isEqualTo("faulty-file");
        assertThat(problem.members())
                .containsEntry("faultCount", 3)
                .containsEntry("faults", List.of(first, second, later));
    }

    @Test
    void the_first_thousand_of_the_file_are_kept_and_all_are_counted() {
        IntStream.rangeClosed(1, 1_500)
                .map(i -> 1_501 - i)
                .forEach(line -> faults.add(new RowFault(line, "", "", "x")));

        assertThat(faults.count()).isEqualTo(1_500);
        assertThat(faults.list())
                .extracting(RowFault::line)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 1_000).boxed().toList());
    }

    @Test
    void a_long_value_is_cut_but_never_within_a_character() {
        var fault = new RowFault(2, "from", "x".repeat(99) + "😀😀", "a date");

        assertThat(fault.value()).isEqualTo("x".repeat(99) + "…");
        assertThat(new RowFault(2, "from", "x".repeat(100), "a date").value()).isEqualTo("x".repeat(100));
    }

    @Test
    void a_line_is_counted_from_one() {
        assertThatThrownBy(() -> new RowFault(-1, "", "", "a date"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A line is counted from 1, or 0 for the whole file, but was -1");
    }
}
