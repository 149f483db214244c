package io.annals.standalone.load;

import java.math.BigDecimal;
import java.util.Optional;

import org.apache.commons.csv.CSVRecord;

/**
 * A row of a CSV file. Reading a missing or malformed value throws
 * {@link UnusableRowException}.
 */
public record CsvRow(CSVRecord values) {

    /** Returns a required value. */
    public String text(String column) {
        return optionalText(column).orElseThrow(() -> new UnusableRowException(column + " is empty"));
    }

    /** Returns a value, or nothing if it is empty or {@code ?}. */
    public Optional<String> optionalText(String column) {
        if (!this.values.isConsistent()) {
            throw new UnusableRowException("the row has %d fields, not %d".formatted(this.values.size(),
                    this.values.getParser().getHeaderMap().size()));
        }
        String value = this.values.get(column).strip();
        return (value.isEmpty() || "?".equals(value)) ? Optional.empty() : Optional.of(value);
    }

    /** Returns a required whole number. */
    public int number(String column) {
        return optionalNumber(column).orElseThrow(() -> new UnusableRowException(column + " is empty"));
    }

    public Optional<Integer> optionalNumber(String column) {
        return optionalText(column).map((value) -> {
            try {
                return Integer.valueOf(value);
            }
            catch (NumberFormatException ex) {
                throw new UnusableRowException(column + " is not a whole number");
            }
        });
    }

    /** Returns a number from {@code least} to {@code most}, both inclusive. */
    public Optional<BigDecimal> optionalDecimal(String column, int least, int most) {
        return optionalText(column).map((value) -> {
            BigDecimal number = decimal(column, value);
            if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
                throw new UnusableRowException("%s is not between %d and %d".formatted(column, least, most));
            }
            return number;
        });
    }

    private static BigDecimal decimal(String column, String value) {
        try {
            return new BigDecimal(value);
        }
        catch (NumberFormatException ex) {
            throw new UnusableRowException(column + " is not a number");
        }
    }

}
