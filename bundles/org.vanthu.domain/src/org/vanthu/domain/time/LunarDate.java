package org.vanthu.domain.time;

import java.time.LocalDate;
import java.time.temporal.JulianFields;

/**
 * A day of the Vietnamese lunar calendar, reckoned for UTC+7 from new moons and the sun's longitude (Jean Meeus,
 * Astronomical Algorithms; method published by Hồ Ngọc Đức). Good from 1900 to 2199.
 */
final class LunarDate {

    /** Vietnam is seven hours ahead. */
    private static final double ZONE_DAYS = 7.0 / 24;

    private static final double MONTH = 29.530588853;
    /** Julian day of the first new moon of 1900. */
    private static final double FIRST_NEW_MOON = 2415021.076998695;

    private LunarDate() {}

    /** The day of the sun's calendar for a day of a regular (not leap) lunar month. */
    static LocalDate solar(int lunarYear, int lunarMonth, int lunarDay) {
        long eleventh = eleventhMonth(lunarMonth < 11 ? lunarYear - 1 : lunarYear);
        long nextEleventh = eleventhMonth(lunarMonth < 11 ? lunarYear : lunarYear + 1);
        long index = Math.round((eleventh - FIRST_NEW_MOON) / MONTH);
        int offset = lunarMonth - 11 < 0 ? lunarMonth + 1 : lunarMonth - 11;
        if (nextEleventh - eleventh > 365 && offset >= leapOffset(eleventh)) {
            offset++;
        }
        return LocalDate.MIN.with(JulianFields.JULIAN_DAY, newMoonDay(index + offset) + lunarDay - 1);
    }

    /** Julian day on which the month of the winter solstice begins. */
    private static long eleventhMonth(int year) {
        long lastDay = LocalDate.of(year, 12, 31).getLong(JulianFields.JULIAN_DAY);
        long index = (long) Math.floor((lastDay - FIRST_NEW_MOON) / MONTH);
        long begin = newMoonDay(index);
        return sunSector(begin) >= 9 ? newMoonDay(index - 1) : begin;
    }

    /** Which month after the eleventh is the leap month: the first during which the sun enters no new sector. */
    private static int leapOffset(long eleventh) {
        long index = Math.round((eleventh - FIRST_NEW_MOON) / MONTH);
        int month = 1;
        int sector = sunSector(newMoonDay(index + month));
        int before;
        do {
            before = sector;
            month++;
            sector = sunSector(newMoonDay(index + month));
        } while (sector != before && month < 14);
        return month - 1;
    }

    /** Which of the 12 sectors of 30 degrees the sun is in at local midnight of a Julian day. */
    private static int sunSector(long julianDay) {
        double t = (julianDay - 0.5 - ZONE_DAYS - 2451545.0) / 36525;
        double anomaly = Math.toRadians(357.52910 + 35999.05030 * t - 0.0001559 * t * t);
        double meanLongitude = 280.46645 + 36000.76983 * t + 0.0003032 * t * t;
        double centre = (1.914600 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly)
                + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly)
                + 0.000290 * Math.sin(3 * anomaly);
        double longitude = meanLongitude + centre;
        return (int) (((longitude % 360) + 360) % 360 / 30);
    }

    /** Local Julian day of the k-th new moon since 1900. */
    private static long newMoonDay(long k) {
        double t = k / 1236.85;
        double mean = 2415020.75933
                + 29.53058868 * k
                + 0.0001178 * t * t
                - 0.000000155 * t * t * t
                + 0.00033 * Math.sin(Math.toRadians(166.56 + 132.87 * t - 0.009173 * t * t));
        double sun = Math.toRadians(359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t * t * t);
        double moon = Math.toRadians(306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t * t * t);
        double argument = Math.toRadians(21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t * t * t);
        double correction = (0.1734 - 0.000393 * t) * Math.sin(sun)
                + 0.0021 * Math.sin(2 * sun)
                - 0.4068 * Math.sin(moon)
                + 0.0161 * Math.sin(2 * moon)
                - 0.0004 * Math.sin(3 * moon)
                + 0.0104 * Math.sin(2 * argument)
                - 0.0051 * Math.sin(sun + moon)
                - 0.0074 * Math.sin(sun - moon)
                + 0.0004 * Math.sin(2 * argument + sun)
                - 0.0004 * Math.sin(2 * argument - sun)
                - 0.0006 * Math.sin(2 * argument + moon)
                + 0.0010 * Math.sin(2 * argument - moon)
                + 0.0005 * Math.sin(2 * moon + sun);
        double clockDrift = -0.000278 + 0.000265 * t + 0.000262 * t * t;
        return (long) Math.floor(mean + correction - clockDrift + 0.5 + ZONE_DAYS);
    }
}
