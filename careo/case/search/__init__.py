"""Search, on SQLite's FTS5: nothing outside of this folder knows how a case is searched.

`entries` says what is indexed of what is shown, `index` keeps the index, `matching` turns a query into what FTS5 takes,
`asking` asks it, and `hits` makes records of what comes back.
"""
