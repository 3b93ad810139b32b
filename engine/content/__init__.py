"""What there is to practise: personas, scenarios, questions and competencies.

Content is data (YAML under resources/content), read by ``load`` into the frozen
records of ``models`` and judged by ``check``.
"""
