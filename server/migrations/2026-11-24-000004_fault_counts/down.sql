DROP TABLE fault_counts;
