"""The short slice of R1."""

from tests.ordeals.killed import ordeal


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(tmp_path):
    said = ordeal(tmp_path, runs=8, seed=4)
    assert said["acknowledged"] > 20
    assert said["lost"] == said["corrupt"] == said["half"] == 0
    assert said["slowest_start"] < 5
